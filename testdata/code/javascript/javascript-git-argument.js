const { spawn, execFile } = require("child_process");
const git = require("simple-git");

function download(gitUrl, dir) {
  // ruleid: javascript-git-argument
  return spawn("git", ["clone", "--depth", "1", gitUrl, dir]);
}

function route(req, res) {
  // ruleid: javascript-git-argument
  execFile("git", ["ls-remote", req.body.repo], (e, out) => res.send(out));
}

function library(repoUrl) {
  // ruleid: javascript-git-argument
  return git().clone(repoUrl, "/srv/x");
}

function safe(gitUrl, dir) {
  // ok: javascript-git-argument
  return spawn("git", ["clone", "--", gitUrl, dir]);
}

function checked(gitUrl) {
  if (!/^https:/.test(gitUrl)) {
    throw new Error("address");
  }
  // ok: javascript-git-argument
  return spawn("git", ["clone", gitUrl]);
}

function status(dir) {
  // ok: javascript-git-argument
  return spawn("git", ["clone", "https://host.tld/x.git", dir]);
}
