import java.security.GeneralSecurityException;
import java.security.Signature;

public class Verifier {
    public boolean verify(byte[] data, byte[] sig) {
        boolean ok = true;
        // ruleid: java-security-failure-ignored
        try {
            Signature s = Signature.getInstance("SHA256withRSA");
            ok = s.verify(sig);
        } catch (GeneralSecurityException e) {
        }
        return ok;
    }

    public boolean verifyChecked(byte[] data, byte[] sig) {
        // ok: java-security-failure-ignored
        try {
            return Signature.getInstance("SHA256withRSA").verify(sig);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
