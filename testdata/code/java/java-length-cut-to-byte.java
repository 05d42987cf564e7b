public class Packet {
    public static byte lengthByte(String text) {
        // ruleid: java-length-cut-to-byte
        return (byte) text.length();
    }

    public static byte lengthChecked(String text) {
        if (text.length() > 127) throw new IllegalArgumentException("too long");
        // ok: java-length-cut-to-byte
        return (byte) text.length();
    }
}
