const name = new URLSearchParams(window.location.search).get("name");
// ruleid: javascript-dom-from-address
document.getElementById("out").innerHTML = "Hello " + name;
// ruleid: javascript-dom-from-address
document.write(location.hash.slice(1));
// ruleid: javascript-dom-from-address
$("#out").html(location.search);
// ok: javascript-dom-from-address
document.getElementById("out").textContent = name;
// ok: javascript-dom-from-address
document.getElementById("out").innerHTML = DOMPurify.sanitize(name);
// ok: javascript-dom-from-address
document.write("fixed");

function jquery() {
  // ruleid: javascript-dom-from-address
  $("<div>" + window.location.hash + "</div>").insertBefore(".inner");
  // ruleid: javascript-dom-from-address
  $(location.hash).css("color", "red");
  // ok: javascript-dom-from-address
  $("#panel").css("color", "red");
  // ok: javascript-dom-from-address
  $(`a[name="${location.hash.substring(1)}"]`).show();
  // ok: javascript-dom-from-address
  $(document.getElementById(location.hash.slice(1))).show();
}
