package de.amtsfluss.connectors.feeds;

/** Small warnings in CAP 1.2. */
record Cap(String identifier, String sent, String status, String msgType, String references, String area) {

    static final String SQUARE =
            "<areaDesc>Feld</areaDesc><polygon>51.7,8.7 51.7,8.8 51.8,8.8 51.8,8.7 51.7,8.7</polygon>";

    static Cap alert(String identifier) {
        return new Cap(identifier, "2026-11-24T08:00:00+01:00", "Actual", "Alert", "", SQUARE);
    }

    Cap as(String otherStatus, String otherType) {
        return new Cap(identifier, sent, otherStatus, otherType, references, area);
    }

    Cap replacing(String text) {
        return new Cap(identifier, sent, status, "Update", text, area);
    }

    Cap in(String otherArea) {
        return new Cap(identifier, sent, status, msgType, references, otherArea);
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>test@example.org</sender>
                <sent>%s</sent><status>%s</status><msgType>%s</msgType><scope>Public</scope><references>%s</references>
                <info><language>en-GB</language><category>Met</category><event>STORM</event><urgency>Immediate</urgency>
                <severity>Severe</severity><certainty>Likely</certainty><headline>Storm</headline><area>%s</area></info>
                <info><language>de-DE</language><category>Met</category><event>STURM</event><urgency>Immediate</urgency>
                <severity>Severe</severity><certainty>Likely</certainty><expires>2026-11-24T16:00:00+01:00</expires>
                <headline>Amtliche WARNUNG vor STURM</headline><description>B&#246;en &lt;b&gt;</description><instruction/>
                <area>%s</area></info></alert>""".formatted(identifier, sent, status, msgType, references, area, area);
    }
}
