function greet(element, name) {
  // ruleid: javascript-html-dynamic
  element.innerHTML = "<h1>Hello " + name + "</h1>";
}

function list(element, items) {
  for (const item of items) {
    // ruleid: javascript-html-dynamic
    element.innerHTML += `<li>${item.title}</li>`;
  }
}

function fromUrl(element) {
  // ruleid: javascript-html-dynamic
  document.write("<p>" + location.hash.slice(1) + "</p>");
  // ruleid: javascript-html-dynamic
  element.insertAdjacentHTML("beforeend", `<b>${decodeURIComponent(location.search)}</b>`);
  // ruleid: javascript-html-dynamic
  element.innerHTML = location.hash;
}

function input(element, userInput) {
  // ruleid: javascript-html-dynamic
  element.innerHTML = userInput;
}

function jquery($, name) {
  // ruleid: javascript-html-dynamic
  $("#name").html("<b>" + name + "</b>");
}

function fine($, element, name, DOMPurify) {
  // ok: javascript-html-dynamic
  element.textContent = "Hello " + name;
  // ok: javascript-html-dynamic
  element.innerHTML = "";
  // ok: javascript-html-dynamic
  element.innerHTML = "<br>" + "<hr>";
  // ok: javascript-html-dynamic
  element.innerHTML = DOMPurify.sanitize(`<b>${name}</b>`);
  // ok: javascript-html-dynamic
  $("#name").text("Hello " + name);
  // ok: javascript-html-dynamic
  $(this).html($(this).html().replace(/(#\d+)/g, "#" + name));
  // ok: javascript-html-dynamic
  $("#name").html();
}
