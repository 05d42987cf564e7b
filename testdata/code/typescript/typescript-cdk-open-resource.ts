// ruleid: typescript-cdk-open-resource
const a = new s3.Bucket(this, "a", { publicReadAccess: true });
// ruleid: typescript-cdk-open-resource
a.grantPublicAccess();
// ruleid: typescript-cdk-open-resource
const b = new codebuild.Project(this, "b", { badge: true });
// ok: typescript-cdk-open-resource
const c = new s3.Bucket(this, "c", { publicReadAccess: false });
// ok: typescript-cdk-open-resource
const d = new codebuild.Project(this, "d", {});
