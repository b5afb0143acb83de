package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.JoseFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a destination's key is vouched for by a certificate chain up to a root we trust. */
final class KeyTrust {

    private final boolean withoutCertificates;
    private final Set<TrustAnchor> roots;

    KeyTrust(Environment environment) {
        this.withoutCertificates = environment.allowInsecurePublicKey();
        this.roots = environment.trustedRootPaths().stream()
                .map(path -> new TrustAnchor(certificate(Path.of(path)), null))
                .collect(Collectors.toSet());
    }

    /** @throws JoseFault unless the chain is whole, valid now, and about this key; revocation is not asked */
    RSAKey require(RSAKey key) {
        if (withoutCertificates) {
            return key;
        }
        List<X509Certificate> chain = key.getParsedX509CertChain();
        if (chain == null || roots.isEmpty()) {
            throw new JoseFault(
                    "The key (%s) has no certificate up to a trusted root. Maybe trustedRootPaths is not set."
                            .formatted(key.getKeyID()));
        }
        try {
            if (!chain.getFirst().getPublicKey().equals(key.toRSAPublicKey())) {
                throw new JoseFault("The certificate is about another key than (%s).".formatted(key.getKeyID()));
            }
            var parameters = new PKIXParameters(roots);
            parameters.setRevocationEnabled(false);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(withoutRoots(chain));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return key;
        } catch (GeneralSecurityException | JOSEException e) {
            throw new JoseFault(
                    "The certificate of the key (%s) is not valid: %s".formatted(key.getKeyID(), e.getMessage()));
        }
    }

    private List<X509Certificate> withoutRoots(List<X509Certificate> chain) {
        return chain.stream()
                .filter(c -> roots.stream().noneMatch(r -> r.getTrustedCert().equals(c)))
                .toList();
    }

    private static X509Certificate certificate(Path pem) {
        try {
            var bytes = new ByteArrayInputStream(Files.readAllBytes(pem));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate (%s) is not readable.".formatted(pem), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The file (%s) is no certificate.".formatted(pem), e);
        }
    }
}
