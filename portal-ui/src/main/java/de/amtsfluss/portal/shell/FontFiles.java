package de.amtsfluss.portal.shell;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages are set in the typeface of the letters, from the same files. */
@RestController
class FontFiles {

    @GetMapping("/fonts/{name:[A-Za-z0-9_]+}.ttf")
    ResponseEntity<Resource> font(@PathVariable String name) {
        Resource file = new ClassPathResource("de/amtsfluss/processes/letters/fonts/%s.ttf".formatted(name));
        if (!file.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .contentType(MediaType.valueOf("font/ttf"))
                .body(file);
    }
}
