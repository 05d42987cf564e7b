// ruleid: typescript-cdk-unencrypted
const a = new s3.Bucket(this, "a", { encryption: s3.BucketEncryption.UNENCRYPTED });
// ruleid: typescript-cdk-unencrypted
const b = new sqs.Queue(this, "b", { encryption: sqs.QueueEncryption.UNENCRYPTED });
// ruleid: typescript-cdk-unencrypted
const c = new s3.Bucket(this, "c", { enforceSSL: false });
// ok: typescript-cdk-unencrypted
const d = new s3.Bucket(this, "d", { encryption: s3.BucketEncryption.KMS, enforceSSL: true });
