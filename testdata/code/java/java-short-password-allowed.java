class RegisterForm {
    // ruleid: java-short-password-allowed
    @Size(min = 4, max = 20)
    private String password;

    // ok: java-short-password-allowed
    @Size(min = 2, max = 20)
    private String name;

    boolean check(String newPassword, String pin) {
        // ruleid: java-short-password-allowed
        if (newPassword.length() < 6) {
            return false;
        }
        // ok: java-short-password-allowed
        return newPassword.length() >= 12 && pin.length() >= 4;
    }
}

class StrongForm {
    // ok: java-short-password-allowed
    @Size(min = 12, max = 128)
    private String password;
}
