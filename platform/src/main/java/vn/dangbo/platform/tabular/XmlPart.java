package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of an XLSX, read forwards. Names are local names: strict and transitional files differ in namespaces. */
final class XmlPart implements Closeable {
    private static final int MAX_DEPTH = 64;

    private final InputStream content;
    private final XMLStreamReader xml;
    private int depth;

    XmlPart(InputStream content) {
        this.content = content;
        try {
            this.xml = factory().createXMLStreamReader(content);
        } catch (XMLStreamException damaged) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
    }

    /**
     * Goes to the next event; false at the end of the part.
     *
     * @throws TabularFileException {@code XLSX_DAMAGED} when it is not well-formed or absurdly deep
     */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            xml.next();
        } catch (TabularFileException limit) {
            throw limit;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
        depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        if (depth > MAX_DEPTH) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
        return true;
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Whether the event is text, which {@link #appendText} adds to a builder. */
    boolean isText() {
        int event = xml.getEventType();
        return event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA || event == XMLStreamReader.SPACE;
    }

    /** Appends the text of this event, of the whole text at most {@code limit} characters. */
    void appendText(StringBuilder text, int limit) {
        int room = limit - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    /** The attribute without a namespace, {@code null} when absent. */
    String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The attribute of that name in any namespace (as {@code r:id}), {@code null} when absent. */
    String qualifiedAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (name.equals(xml.getAttributeLocalName(i)) && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
