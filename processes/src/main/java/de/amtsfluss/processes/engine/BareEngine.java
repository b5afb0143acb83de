package de.amtsfluss.processes.engine;

import com.zaxxer.hikari.HikariDataSource;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.services.ServicePackage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine with nothing of ours around it, for the benchmark to compare with: same database server, same models, same
 * variables, same history level; its tables are in a schema {@code bare}.
 */
public final class BareEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final String definition;
    private final String businessKey;
    private final Map<String, Object> variables;

    /** @param file the case whose variables every process gets */
    public BareEngine(String jdbcUrl, int connections, ServicePackage service, CaseFile file) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(connections);
        pool.setSchema("bare");
        JdbcClient.create(pool).sql("create schema bare").update();
        engine = engine(pool);
        definition = deploy(engine.getRepositoryService(), service);
        businessKey = file.number().value();
        variables = CaseVariables.of(file);
    }

    /** One process, committed when this returns. */
    public void startCase() {
        engine.getRuntimeService().startProcessInstanceById(definition, businessKey, variables);
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private static ProcessEngine engine(HikariDataSource pool) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_CREATE);
        configuration.setDatabaseSchema("bare");
        configuration.setDatabaseTablePrefix("bare.");
        configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false); // as ours
        return configuration.buildProcessEngine();
    }

    private static String deploy(RepositoryService repository, ServicePackage service) {
        var deployment = repository.createDeployment();
        service.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                deployment.addInputStream(name, new ByteArrayInputStream(content));
            }
        });
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.deploy().getId())
                .processDefinitionKey(service.description().process())
                .singleResult()
                .getId();
    }
}
