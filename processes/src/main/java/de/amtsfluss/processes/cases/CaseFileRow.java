package de.amtsfluss.processes.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

record CaseFileRow(JsonMapper json) implements RowMapper<CaseFile> {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    @Override
    public CaseFile mapRow(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("case_number")),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("office"),
                Channel.valueOf(row.getString("channel")),
                CaseState.valueOf(row.getString("state")),
                Locale.forLanguageTag(row.getString("language")),
                new Applicant(
                        row.getString("applicant_name"),
                        Optional.ofNullable(row.getString("applicant_account")),
                        Optional.ofNullable(row.getString("applicant_email"))),
                json.readValue(row.getString("data"), DATA),
                row.getTimestamp("submitted_at").toInstant());
    }
}
