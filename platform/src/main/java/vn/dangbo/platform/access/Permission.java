package vn.dangbo.platform.access;

import static vn.dangbo.platform.access.Role.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of what a role may do. Enforcement ({@link GrantPermissions}), the documentation of each operation
 * ({@link PermissionFilter}) and the test matrix are all read from it. <em>Where</em> a role may do it is the
 * grant's business: see {@link Scope}.
 *
 * <p>Operations name a permission by its {@code NAME} constant, because annotations take constants only; a test
 * keeps the two lists equal.
 */
public enum Permission {
    /** Code lists: what the codes on the wire mean. */
    CODELIST_READ(EnumSet.complementOf(EnumSet.of(SERVICE, SERVICE_READER))),
    /** Units, their tree and history; names of officials are not in them. */
    ORGANISATION_READ(EnumSet.complementOf(EnumSet.of(ACCOUNT_ADMIN, AUDITOR, SERVICE, SERVICE_READER))),
    /** Hand in files of organisations. */
    ORGANISATION_IMPORT(EnumSet.of(ORG_OFFICER)),
    /** Record what others call an organisation: external identifiers. */
    IDENTIFIER_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Correct errors in what is recorded of organisations; what was believed before stays readable. */
    ORGANISATION_CORRECT(EnumSet.of(ORG_OFFICER)),
    /** Acts on organisations: what is proposed, decided and done. */
    ORGANISATION_ACT_READ(EnumSet.of(ORG_OFFICER, ORG_HEAD, GRASSROOTS_CLERK, GRASSROOTS_APPROVER)),
    /** Draw up and submit acts. */
    ORGANISATION_ACT_PREPARE(EnumSet.of(ORG_OFFICER, GRASSROOTS_CLERK)),
    /** Examine acts, return them, record the opinion on them. */
    ORGANISATION_ACT_REVIEW(EnumSet.of(ORG_OFFICER, GRASSROOTS_APPROVER)),
    /** Decide acts, and cancel decisions. */
    ORGANISATION_ACT_DECIDE(EnumSet.of(ORG_HEAD, GRASSROOTS_APPROVER)),
    /** The change feed of organisations. */
    ORGANISATION_FEED(EnumSet.of(ORG_OFFICER, STATISTICIAN, PROVINCE_SYSTEM)),
    /** Basic rows of members, identity numbers masked. */
    MEMBER_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** The whole record of a member, numbers and addresses masked. */
    MEMBER_RECORD_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Correct the record of a member. */
    MEMBER_RECORD_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Take whole lists of members and of their cases away as files; what a list masks is masked in them. */
    MEMBER_EXPORT(EnumSet.of(ORG_OFFICER, GRASSROOTS_CLERK)),
    /** Schooling, languages and skills of a member. */
    DOSSIER_QUALIFICATIONS_READ(
            EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Record them. */
    DOSSIER_QUALIFICATIONS_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** What a member has done, where and as what. */
    DOSSIER_CAREER_READ(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Record it. */
    DOSSIER_CAREER_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** The family of a member: personal data of others. */
    DOSSIER_FAMILY_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Record it. */
    DOSSIER_FAMILY_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Health of a member, and what the State honours. */
    DOSSIER_HEALTH_READ(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER, ORG_HEAD)),
    /** Record it. */
    DOSSIER_HEALTH_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Personal history: breaks in party life, the law, the former regime. */
    DOSSIER_HISTORY_READ(EnumSet.of(GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Record it. */
    DOSSIER_HISTORY_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Journeys, organisations and relatives abroad. */
    DOSSIER_FOREIGN_TIES_READ(EnumSet.of(ORG_OFFICER, ORG_HEAD)),
    /** Record them. */
    DOSSIER_FOREIGN_TIES_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Income and property of a member. */
    DOSSIER_ECONOMY_READ(EnumSet.of(ORG_OFFICER, ORG_HEAD)),
    /** Record them. */
    DOSSIER_ECONOMY_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Numbers, telephone and addresses of a member in clear, one by one, with a reason. */
    MEMBER_UNMASK(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER, ORG_HEAD)),
    /** Who has looked at the data of a member. */
    ACCESS_LOG_READ(EnumSet.of(ORG_HEAD, AUDITOR)),
    /** The audit of reads, and whether its chain holds. */
    AUDIT_READ(EnumSet.of(AUDITOR)),
    /** What concerns the caller as a member: the own record, own transfers, own data. For every person. */
    OWN_RECORD(EnumSet.complementOf(EnumSet.of(PROVINCE_SYSTEM, SERVICE, SERVICE_READER))),
    /** Requests of members about their own data. */
    RIGHTS_REQUEST_READ(EnumSet.of(ORG_OFFICER, ORG_HEAD)),
    /** Answer, extend and settle them. */
    RIGHTS_REQUEST_HANDLE(EnumSet.of(ORG_OFFICER)),
    /** Refuse them, with the reason. */
    RIGHTS_REQUEST_DECIDE(EnumSet.of(ORG_HEAD)),
    /** Hand in files of members. */
    MEMBER_IMPORT(EnumSet.of(ORG_OFFICER, GRASSROOTS_CLERK)),
    /** Cases in the life of members: admission, transfer, leaving and what else goes step by step. */
    MEMBER_CASE_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Begin such cases and record what was done at their place. */
    MEMBER_CASE_PREPARE(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Examine such cases. */
    MEMBER_CASE_REVIEW(EnumSet.of(GRASSROOTS_APPROVER, ORG_OFFICER)),
    /** Decide such cases. */
    MEMBER_CASE_DECIDE(EnumSet.of(GRASSROOTS_APPROVER, ORG_HEAD)),
    /** The merging of two records of one person, with what the records say; seen by those who reach both. */
    MEMBER_MERGE_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Propose it, say what holds, propose that it be undone. */
    MEMBER_MERGE_PREPARE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Decide it, and that it be undone. */
    MEMBER_MERGE_DECIDE(EnumSet.of(GRASSROOTS_APPROVER, ORG_HEAD)),
    /** Disciplinary cases of members and organisations, and complaints; not for those who only see their own cell. */
    DISCIPLINE_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Open disciplinary cases and record complaints. */
    DISCIPLINE_PREPARE(EnumSet.of(GRASSROOTS_CLERK, INSPECTION_OFFICER)),
    /** Examine disciplinary cases, record the vote, pass complaints on. */
    DISCIPLINE_REVIEW(EnumSet.of(GRASSROOTS_APPROVER, INSPECTION_OFFICER)),
    /** Announce decisions on discipline, dismiss cases, settle complaints. */
    DISCIPLINE_DECIDE(EnumSet.of(GRASSROOTS_APPROVER, ORG_HEAD)),
    /** Hand in files of decisions on discipline that came into force in the past. */
    DISCIPLINE_IMPORT(EnumSet.of(ORG_OFFICER)),
    /** Results of the evaluation of organisations and members, row by row. */
    EVALUATION_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Hand in files of evaluation results. */
    EVALUATION_IMPORT(EnumSet.of(ORG_OFFICER, GRASSROOTS_CLERK)),
    /** Decide grades, and change those that were decided below; where the tree says that the decision lies. */
    EVALUATION_DECIDE(EnumSet.of(GRASSROOTS_APPROVER, ORG_HEAD)),
    /** Campaigns of the evaluation whose tree one reaches, and of what is in them that which one reaches. */
    CAMPAIGN_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Draft campaigns, add and withdraw subjects by hand. */
    CAMPAIGN_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Open campaigns, which enumerates the subjects, call them off, and close them, which locks the report. */
    CAMPAIGN_OPEN(EnumSet.of(ORG_HEAD)),
    /** Record self-assessments, comments, reviews, ballots and notices of the yearly evaluation. */
    EVALUATION_PREPARE(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Appraise what is proposed, give it back, and take out of the grading who is absent or under inspection. */
    EVALUATION_APPRAISE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** The rule sets of the evaluation, and what they say of given facts. */
    RULE_SET_READ(EnumSet.of(
            CELL_SECRETARY,
            GRASSROOTS_CLERK,
            GRASSROOTS_APPROVER,
            ORG_OFFICER,
            ORG_HEAD,
            INSPECTION_OFFICER,
            STATISTICIAN,
            PROVINCE_SYSTEM)),
    /** Draft rule sets of one's own organisation. */
    RULE_SET_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Publish them, for good. */
    RULE_SET_PUBLISH(EnumSet.of(ORG_HEAD)),
    /** Declared figures (số liệu báo cáo) with their drafts and revisions; approved ones are figures for everybody. */
    OBSERVATION_READ(
            EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER, STATISTICIAN)),
    /** Declare figures, correct and submit them, hand in files of them. */
    OBSERVATION_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Approve declared figures, or return them; never those one has declared or submitted oneself. */
    OBSERVATION_APPROVE(EnumSet.of(GRASSROOTS_APPROVER, ORG_HEAD)),
    /** Records of inspection and supervision: numbers, no persons. */
    INSPECTION_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Record inspections, and take back what was recorded by mistake. */
    INSPECTION_WRITE(EnumSet.of(INSPECTION_OFFICER)),
    /** Petitions and where they stand: neither senders nor those they are about. */
    PETITION_READ(EnumSet.of(ORG_HEAD, INSPECTION_OFFICER)),
    /** Record petitions and what was done to them. */
    PETITION_WRITE(EnumSet.of(INSPECTION_OFFICER)),
    /** Targets of resolutions, with what was achieved. */
    TARGET_READ(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, STATISTICIAN)),
    /** Record targets, and set other levels. */
    TARGET_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Meetings of cells: how many came, not who. */
    MEETING_READ(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Record meetings, and take back what was recorded by mistake. */
    MEETING_WRITE(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK)),
    /** Who sits in which committee, and who holds which office outside the Party: ids of persons, no names. */
    SEAT_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Record committees, seats, congresses, advisory bodies and outside offices; grants follow from seats. */
    SEAT_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Hand in files of committees and seats. */
    SEAT_IMPORT(EnumSet.of(ORG_OFFICER)),
    /** The change feed of committees and seats: ids of persons, so not for systems that may see none. */
    SEAT_FEED(EnumSet.of(ORG_OFFICER, SERVICE_READER)),
    /** The change feed of members: card numbers and days of membership, for the services of this deployment alone. */
    MEMBER_FEED(EnumSet.of(SERVICE_READER)),
    /** Figures. */
    STATISTICS_READ(EnumSet.of(
            CELL_SECRETARY,
            GRASSROOTS_CLERK,
            GRASSROOTS_APPROVER,
            ORG_OFFICER,
            ORG_HEAD,
            INSPECTION_OFFICER,
            STATISTICIAN,
            PROVINCE_SYSTEM)),
    /** Small counts by ethnicity, religion and other sensitive dimensions, for whoever draws up the forms of the organisations themselves. */
    STATISTICS_SMALL_COUNTS(EnumSet.of(GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, STATISTICIAN)),
    /** Follow the files one handed in oneself; what may be handed in is said by the kind of file. */
    IMPORT_READ(EnumSet.of(ORG_OFFICER, GRASSROOTS_CLERK, CELL_SECRETARY, INSPECTION_OFFICER)),
    /** Record and correct awards (khen thưởng) and badges (Huy hiệu Đảng) that were given. */
    AWARD_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Decide that a badge is given: the committee directly under the centre. */
    BADGE_DECIDE(EnumSet.of(ORG_HEAD)),
    /** Record from when tuổi đảng runs and what is taken off it. */
    SENIORITY_WRITE(EnumSet.of(ORG_OFFICER)),
    /** Declare the number of a unit's members to its superior. */
    RECONCILIATION_DECLARE(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Compare what units below declare with the records, as their superior. */
    RECONCILIATION_CHECK(EnumSet.of(GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD)),
    /** Give, replace and take back the cards of members (thẻ đảng viên). */
    CARD_WRITE(EnumSet.of(ORG_OFFICER, ORG_HEAD)),
    /** Report that a member's card is lost. */
    CARD_LOSS_REPORT(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Record and correct training (đào tạo, bồi dưỡng). */
    TRAINING_WRITE(EnumSet.of(GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Papers of what the account may read by other permissions; those of anything else are not found. */
    ATTACHMENT_READ(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Add papers to what the account may write, or take steps on, by other permissions. */
    ATTACHMENT_WRITE(EnumSet.of(
            CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, INSPECTION_OFFICER)),
    /** Have records looked through, and tick off what was found. */
    DATA_ISSUE_WRITE(EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, ORG_OFFICER)),
    /** Issue hand-overs to other deployments, and take them back: who introduces beyond this deployment. */
    HAND_OVER_ISSUE(EnumSet.of(ORG_HEAD)),
    /** Carry signed files: fetch those for other deployments, hand in those that came. */
    HAND_OVER_EXCHANGE(EnumSet.of(ORG_OFFICER, ORG_HEAD)),
    /** Which other deployments are trusted, with their public keys and our own. */
    HAND_OVER_PARTNER_READ(
            EnumSet.of(CELL_SECRETARY, GRASSROOTS_CLERK, GRASSROOTS_APPROVER, ORG_OFFICER, ORG_HEAD, ACCOUNT_ADMIN)),
    /** Trust another deployment for a unit and all below it, and record its keys. */
    HAND_OVER_PARTNER_WRITE(EnumSet.of(ACCOUNT_ADMIN)),
    /** Change numbers of rules and public holidays, by whoever reaches all of the deployment's highest organisations. */
    RULE_WRITE(EnumSet.of(ORG_HEAD)),
    /** Hold and move the members of cells that a decided act changes; internal operations only. */
    RESTRUCTURING(EnumSet.of(SERVICE));

    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    /** The roles that hold this permission. */
    public Set<Role> roles() {
        return roles;
    }

    /** The permissions' names as constants for annotations. */
    public static final class Name {
        public static final String CODELIST_READ = "CODELIST_READ";
        public static final String ORGANISATION_READ = "ORGANISATION_READ";
        public static final String ORGANISATION_IMPORT = "ORGANISATION_IMPORT";
        public static final String IDENTIFIER_WRITE = "IDENTIFIER_WRITE";
        public static final String ORGANISATION_CORRECT = "ORGANISATION_CORRECT";
        public static final String ORGANISATION_ACT_READ = "ORGANISATION_ACT_READ";
        public static final String ORGANISATION_ACT_PREPARE = "ORGANISATION_ACT_PREPARE";
        public static final String ORGANISATION_ACT_REVIEW = "ORGANISATION_ACT_REVIEW";
        public static final String ORGANISATION_ACT_DECIDE = "ORGANISATION_ACT_DECIDE";
        public static final String ORGANISATION_FEED = "ORGANISATION_FEED";
        public static final String MEMBER_READ = "MEMBER_READ";
        public static final String MEMBER_RECORD_READ = "MEMBER_RECORD_READ";
        public static final String MEMBER_RECORD_WRITE = "MEMBER_RECORD_WRITE";
        public static final String MEMBER_EXPORT = "MEMBER_EXPORT";
        public static final String DOSSIER_QUALIFICATIONS_READ = "DOSSIER_QUALIFICATIONS_READ";
        public static final String DOSSIER_QUALIFICATIONS_WRITE = "DOSSIER_QUALIFICATIONS_WRITE";
        public static final String DOSSIER_CAREER_READ = "DOSSIER_CAREER_READ";
        public static final String DOSSIER_CAREER_WRITE = "DOSSIER_CAREER_WRITE";
        public static final String DOSSIER_FAMILY_READ = "DOSSIER_FAMILY_READ";
        public static final String DOSSIER_FAMILY_WRITE = "DOSSIER_FAMILY_WRITE";
        public static final String DOSSIER_HEALTH_READ = "DOSSIER_HEALTH_READ";
        public static final String DOSSIER_HEALTH_WRITE = "DOSSIER_HEALTH_WRITE";
        public static final String DOSSIER_HISTORY_READ = "DOSSIER_HISTORY_READ";
        public static final String DOSSIER_HISTORY_WRITE = "DOSSIER_HISTORY_WRITE";
        public static final String DOSSIER_FOREIGN_TIES_READ = "DOSSIER_FOREIGN_TIES_READ";
        public static final String DOSSIER_FOREIGN_TIES_WRITE = "DOSSIER_FOREIGN_TIES_WRITE";
        public static final String DOSSIER_ECONOMY_READ = "DOSSIER_ECONOMY_READ";
        public static final String DOSSIER_ECONOMY_WRITE = "DOSSIER_ECONOMY_WRITE";
        public static final String MEMBER_UNMASK = "MEMBER_UNMASK";
        public static final String ACCESS_LOG_READ = "ACCESS_LOG_READ";
        public static final String AUDIT_READ = "AUDIT_READ";
        public static final String OWN_RECORD = "OWN_RECORD";
        public static final String RIGHTS_REQUEST_READ = "RIGHTS_REQUEST_READ";
        public static final String RIGHTS_REQUEST_HANDLE = "RIGHTS_REQUEST_HANDLE";
        public static final String RIGHTS_REQUEST_DECIDE = "RIGHTS_REQUEST_DECIDE";
        public static final String MEMBER_IMPORT = "MEMBER_IMPORT";
        public static final String MEMBER_CASE_READ = "MEMBER_CASE_READ";
        public static final String MEMBER_CASE_PREPARE = "MEMBER_CASE_PREPARE";
        public static final String MEMBER_CASE_REVIEW = "MEMBER_CASE_REVIEW";
        public static final String MEMBER_CASE_DECIDE = "MEMBER_CASE_DECIDE";
        public static final String MEMBER_MERGE_READ = "MEMBER_MERGE_READ";
        public static final String MEMBER_MERGE_PREPARE = "MEMBER_MERGE_PREPARE";
        public static final String MEMBER_MERGE_DECIDE = "MEMBER_MERGE_DECIDE";
        public static final String DISCIPLINE_READ = "DISCIPLINE_READ";
        public static final String DISCIPLINE_PREPARE = "DISCIPLINE_PREPARE";
        public static final String DISCIPLINE_REVIEW = "DISCIPLINE_REVIEW";
        public static final String DISCIPLINE_DECIDE = "DISCIPLINE_DECIDE";
        public static final String DISCIPLINE_IMPORT = "DISCIPLINE_IMPORT";
        public static final String EVALUATION_READ = "EVALUATION_READ";
        public static final String EVALUATION_IMPORT = "EVALUATION_IMPORT";
        public static final String EVALUATION_DECIDE = "EVALUATION_DECIDE";
        public static final String CAMPAIGN_READ = "CAMPAIGN_READ";
        public static final String CAMPAIGN_WRITE = "CAMPAIGN_WRITE";
        public static final String CAMPAIGN_OPEN = "CAMPAIGN_OPEN";
        public static final String EVALUATION_PREPARE = "EVALUATION_PREPARE";
        public static final String EVALUATION_APPRAISE = "EVALUATION_APPRAISE";
        public static final String RULE_SET_READ = "RULE_SET_READ";
        public static final String RULE_SET_WRITE = "RULE_SET_WRITE";
        public static final String RULE_SET_PUBLISH = "RULE_SET_PUBLISH";
        public static final String OBSERVATION_READ = "OBSERVATION_READ";
        public static final String OBSERVATION_WRITE = "OBSERVATION_WRITE";
        public static final String OBSERVATION_APPROVE = "OBSERVATION_APPROVE";
        public static final String INSPECTION_READ = "INSPECTION_READ";
        public static final String INSPECTION_WRITE = "INSPECTION_WRITE";
        public static final String PETITION_READ = "PETITION_READ";
        public static final String PETITION_WRITE = "PETITION_WRITE";
        public static final String TARGET_READ = "TARGET_READ";
        public static final String TARGET_WRITE = "TARGET_WRITE";
        public static final String MEETING_READ = "MEETING_READ";
        public static final String MEETING_WRITE = "MEETING_WRITE";
        public static final String SEAT_READ = "SEAT_READ";
        public static final String SEAT_WRITE = "SEAT_WRITE";
        public static final String SEAT_IMPORT = "SEAT_IMPORT";
        public static final String SEAT_FEED = "SEAT_FEED";
        public static final String MEMBER_FEED = "MEMBER_FEED";
        public static final String STATISTICS_READ = "STATISTICS_READ";
        public static final String STATISTICS_SMALL_COUNTS = "STATISTICS_SMALL_COUNTS";
        public static final String IMPORT_READ = "IMPORT_READ";
        public static final String AWARD_WRITE = "AWARD_WRITE";
        public static final String BADGE_DECIDE = "BADGE_DECIDE";
        public static final String SENIORITY_WRITE = "SENIORITY_WRITE";
        public static final String RECONCILIATION_DECLARE = "RECONCILIATION_DECLARE";
        public static final String RECONCILIATION_CHECK = "RECONCILIATION_CHECK";
        public static final String CARD_WRITE = "CARD_WRITE";
        public static final String CARD_LOSS_REPORT = "CARD_LOSS_REPORT";
        public static final String TRAINING_WRITE = "TRAINING_WRITE";
        public static final String ATTACHMENT_READ = "ATTACHMENT_READ";
        public static final String ATTACHMENT_WRITE = "ATTACHMENT_WRITE";
        public static final String DATA_ISSUE_WRITE = "DATA_ISSUE_WRITE";
        public static final String HAND_OVER_ISSUE = "HAND_OVER_ISSUE";
        public static final String HAND_OVER_EXCHANGE = "HAND_OVER_EXCHANGE";
        public static final String HAND_OVER_PARTNER_READ = "HAND_OVER_PARTNER_READ";
        public static final String HAND_OVER_PARTNER_WRITE = "HAND_OVER_PARTNER_WRITE";
        public static final String RULE_WRITE = "RULE_WRITE";
        public static final String RESTRUCTURING = "RESTRUCTURING";

        private Name() {}
    }
}
