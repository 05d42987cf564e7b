// ruleid: javascript-react-token-in-storage
localStorage.setItem("token", data.token);
// ruleid: javascript-react-token-in-storage
sessionStorage.setItem("session", response.accessToken);
// ok: javascript-react-token-in-storage
localStorage.setItem("theme", "dark");
// ok: javascript-react-token-in-storage
localStorage.setItem("page", String(page));
