import { HttpClientXsrfModule, provideHttpClient, withNoXsrfProtection, withXsrfConfiguration } from "@angular/common/http";

export const modules = [
  // ruleid: typescript-angular-xsrf-disabled
  HttpClientXsrfModule.disable(),
  // ok: typescript-angular-xsrf-disabled
  HttpClientXsrfModule.withOptions({ cookieName: "XSRF" }),
];

// ruleid: typescript-angular-xsrf-disabled
export const providers = [provideHttpClient(withNoXsrfProtection())];
// ok: typescript-angular-xsrf-disabled
export const strict = [provideHttpClient(withXsrfConfiguration({ cookieName: "XSRF" }))];
