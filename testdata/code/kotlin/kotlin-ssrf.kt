fun Route.proxy(client: HttpClient) {
    get("/proxy") {
        val url = call.parameters["url"]!!
        // ruleid: kotlin-ssrf
        client.get(url)
        // ok: kotlin-ssrf
        client.get("https://api.shop.com/items/" + url)
        if (url != "https://a.example" && url != "https://b.example") return@get
        // ok: kotlin-ssrf
        client.get(url)
    }
}
