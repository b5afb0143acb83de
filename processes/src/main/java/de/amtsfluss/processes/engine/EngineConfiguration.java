package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.decisions.CaseFeelEngine;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as this house wants it. Each setting that differs from the engine's default says why. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CaseFeelEngine feel,
            List<HistoryEventHandler> historians,
            List<BpmnParseListener> listeners,
            @Value("${amtsfluss.engine.jobs:true}") boolean jobs) {
        EngineSchema.createIfMissing(dataSource);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setCustomHistoryEventHandlers(historians);
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setDmnEngineConfiguration(decisions(feel));
        harden(configuration);
        schedule(configuration, jobs);
        return configuration;
    }

    /** Rights are conditions of our own queries; the engine's rows per task made its lists 500 times slower. */
    private static void harden(SpringProcessEngineConfiguration configuration) {
        configuration.setAuthorizationEnabled(false);
        configuration.setResourceAuthorizationProvider(new NoAuthorizationRows());
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of()); // no Spring bean is reachable from a model's expression
        configuration.setEnableExpressionsInStoredQueries(false); // else a stored filter runs code
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setSkipOutputMappingOnCanceledActivities(true); // else a refusal of a task with outputs fails
    }

    private static void schedule(SpringProcessEngineConfiguration configuration, boolean active) {
        var executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(1_500); // the default of a minute lets timers and work of another node lie
        executor.setMaxJobsPerAcquisition(8);
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(8);
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(active);
        configuration.setJobExecutorAcquireByPriority(true); // emergency work overtakes routine
        configuration.setDefaultNumberOfRetries(3);
        configuration.setFailedJobRetryTimeCycle("PT5S,PT30S,PT5M");
    }

    private static DefaultDmnEngineConfiguration decisions(CaseFeelEngine feel) {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> feel);
        return configuration;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    ExternalTaskService externalTaskService(ProcessEngine engine) {
        return engine.getExternalTaskService();
    }
}
