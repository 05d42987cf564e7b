export function show(element: HTMLElement, name: string): void {
  // ruleid: javascript-html-dynamic
  element.innerHTML = `<b>${name}</b>`;
}

export function fine(element: HTMLElement, name: string): void {
  // ok: javascript-html-dynamic
  element.textContent = name;
}
