import * as cp from "child_process";
import { exec, execFile } from "child_process";

export function clone(url: string): void {
  // ruleid: javascript-child-process-exec
  exec(`git clone ${url}`);
  // ruleid: javascript-child-process-exec
  cp.execSync("git clone " + url);
}

export function fine(url: string, matcher: RegExp): void {
  // ok: javascript-child-process-exec
  execFile("git", ["clone", url]);
  // ok: javascript-child-process-exec
  matcher.exec(url);
}
