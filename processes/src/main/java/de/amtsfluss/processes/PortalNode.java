package de.amtsfluss.processes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Not on machines with the role of a worker: they compute and leave deploying, looking at clocks and speaking with the
 * world to the portal's nodes.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "amtsfluss.role", havingValue = "portal", matchIfMissing = true)
public @interface PortalNode {}
