package de.amtsfluss.connectors.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.connectors.jose.JoseFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTrustTest {

    private static final Path KEYS = Path.of("src/test/resources/test-keys");

    @Test
    void aKeyWithACertificateOfATrustedRootIsTaken() throws Exception {
        RSAKey key = certified(TestKeys.key("decryption"));
        assertThat(trust("root").require(key)).isEqualTo(key);
    }

    @Test
    void aCertificateOfAnotherRootIsNot() throws Exception {
        RSAKey key = certified(TestKeys.key("decryption"));
        assertThatThrownBy(() -> trust("other-root").require(key)).isInstanceOf(JoseFault.class);
    }

    @Test
    void aCertificateAboutAnotherKeyIsNot() throws Exception {
        assertThatThrownBy(() -> certified(TestKeys.key("other-decryption"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyWithoutCertificateIsTakenOnlyWhereThatIsAllowed() {
        RSAKey bare = TestKeys.key("decryption");
        assertThatThrownBy(() -> trust("root").require(bare)).hasMessageContaining("no certificate");
        assertThat(new KeyTrust(Environment.sandbox("http://localhost:1")).require(bare))
                .isEqualTo(bare);
    }

    private static RSAKey certified(RSAKey key) throws Exception {
        var certificate = X509CertUtils.parse(Files.readString(KEYS.resolve("decryption.test-only.pem")));
        return new RSAKey.Builder(key.toPublicJWK())
                .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
                .build();
    }

    private static KeyTrust trust(String root) {
        String pem = KEYS.resolve(root + ".test-only.pem").toString();
        return new KeyTrust(
                new Environment("http://a", "", List.of("http://a"), "", "", false, false, true, List.of(pem)));
    }
}
