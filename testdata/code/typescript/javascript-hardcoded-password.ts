interface Options {
  host: string;
  password: string;
}

// ruleid: javascript-hardcoded-password
export const options: Options = { host: "db", password: "Pr0duction!2024" };
// ok: javascript-hardcoded-password
export const fromEnv: Options = { host: "db", password: process.env.PASSWORD ?? "" };

export class Client {
  // ruleid: javascript-hardcoded-password
  private password = "P@ssw0rd2024";
  // ok: javascript-hardcoded-password
  private passwordField = "password1";

  check(value: string): boolean {
    return value === this.password && this.passwordField !== "";
  }
}
