import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.Arrays;

public class Verifier {
    public boolean verify(Mac mac, byte[] body, byte[] signature) throws Exception {
        Mac other = Mac.getInstance("HmacSHA256");
        byte[] expected = mac.doFinal(body);
        // ruleid: java-mac-compare-timing
        return Arrays.equals(expected, signature);
    }

    public boolean verifyConstant(Mac mac, byte[] body, byte[] signature) {
        byte[] expected = mac.doFinal(body);
        // ok: java-mac-compare-timing
        return MessageDigest.isEqual(expected, signature);
    }
}
