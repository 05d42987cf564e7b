// ruleid: javascript-dom-html-sink
element.innerHTML = value;
// ruleid: javascript-dom-html-sink
document.write("<b>" + name + "</b>");
// ruleid: javascript-dom-html-sink
element.insertAdjacentHTML("beforeend", `<li>${name}</li>`);
// ruleid: javascript-dom-html-sink
$("#out").html(data.text);
// ok: javascript-dom-html-sink
element.innerHTML = "<b>ready</b>";
// ok: javascript-dom-html-sink
element.innerHTML = DOMPurify.sanitize(value);
// ok: javascript-dom-html-sink
element.textContent = value;

Vue.component('note-view', {
  render(h) {
    // ruleid: javascript-dom-html-sink
    return h('div', { domProps: { innerHTML: this.note.body } });
  },
});
