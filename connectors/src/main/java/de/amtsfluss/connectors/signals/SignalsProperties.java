package de.amtsfluss.connectors.signals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signal programs reach the street; every way that is set is taken.
 *
 * @param directory programs are laid down here for who fetches them
 * @param rest address of a centre that takes programs; its token comes from the environment
 * @param mqtt programs are published for a centre that confirms them
 * @param confirmWithin so long a centre may take to confirm
 */
@ConfigurationProperties("amtsfluss.signals")
public record SignalsProperties(
        Path directory,
        URI rest,
        @DefaultValue("") String restToken,
        @DefaultValue("false") boolean mqtt,
        @DefaultValue("30s") Duration confirmWithin) {}
