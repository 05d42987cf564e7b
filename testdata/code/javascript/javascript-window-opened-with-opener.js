function openLink(url) {
  // ruleid: javascript-window-opened-with-opener
  window.open(url, '_blank');
  // ok: javascript-window-opened-with-opener
  window.open(url, '_blank', 'noopener,noreferrer');
  // ok: javascript-window-opened-with-opener
  window.open('/help', '_blank');
}

module.exports = openLink;
