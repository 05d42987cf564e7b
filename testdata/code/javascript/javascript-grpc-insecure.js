const grpc = require("@grpc/grpc-js");
// ruleid: javascript-grpc-insecure
const a = new service("host:50051", grpc.credentials.createInsecure());
// ruleid: javascript-grpc-insecure
server.bindAsync("0.0.0.0:1", grpc.ServerCredentials.createInsecure(), done);
// ok: javascript-grpc-insecure
const b = new service("host:50051", grpc.credentials.createSsl(root));
