const { S3Client } = require("@aws-sdk/client-s3");

// ruleid: javascript-hardcoded-provider-key
const client = new S3Client({ credentials: { accessKeyId: "AKIAQZ7YH3MXNB4LTW2V" } });
// ok: javascript-hardcoded-provider-key
const documented = "AKIAIOSFODNN7EXAMPLE";
// ok: javascript-hardcoded-provider-key
const prefix = "AKIA";

function hosting(api) {
  // ruleid: javascript-hardcoded-provider-key
  api.login("ghp_q7Zt2Rv8Xm3Np9Ls4Kd1Fg6Hj5Bw0Yc7TuAe");
  // ok: javascript-hardcoded-provider-key
  api.login("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
}

module.exports = { client, documented, prefix, hosting };
