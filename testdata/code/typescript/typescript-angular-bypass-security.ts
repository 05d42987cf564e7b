import { Component, SecurityContext } from "@angular/core";
import { DomSanitizer, SafeHtml } from "@angular/platform-browser";
import DOMPurify from "dompurify";

@Component({ selector: "app-comment", template: "<p [innerHTML]='html'></p>" })
export class CommentComponent {
  html: SafeHtml = "";

  constructor(private readonly sanitizer: DomSanitizer) {}

  show(text: string): void {
    // ruleid: typescript-angular-bypass-security
    this.html = this.sanitizer.bypassSecurityTrustHtml(text);
  }

  frame(url: string): unknown {
    // ruleid: typescript-angular-bypass-security
    return this.sanitizer.bypassSecurityTrustResourceUrl("https://video.tld/" + url);
  }

  fine(text: string): void {
    // ok: typescript-angular-bypass-security
    this.html = this.sanitizer.bypassSecurityTrustHtml("<b>fixed</b>");
    // ok: typescript-angular-bypass-security
    this.html = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(text));
    // ok: typescript-angular-bypass-security
    this.html = this.sanitizer.sanitize(SecurityContext.HTML, text) ?? "";
  }
}
