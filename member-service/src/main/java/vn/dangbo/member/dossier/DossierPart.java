package vn.dangbo.member.dossier;

import com.fasterxml.jackson.databind.JsonNode;

/** A section of a dossier as it goes along to another deployment. */
public record DossierPart(Section section, JsonNode content) {}
