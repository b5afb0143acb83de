package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

final class TaskCardRow {

    private TaskCardRow() {}

    static TaskCard map(ResultSet row, int number) throws SQLException {
        return new TaskCard(
                row.getString("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("activity"),
                row.getString("name"),
                row.getString("form"),
                row.getString("office"),
                Optional.ofNullable(row.getString("assignee")),
                Optional.ofNullable(row.getString("assignee_name")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                row.getString("applicant"));
    }
}
