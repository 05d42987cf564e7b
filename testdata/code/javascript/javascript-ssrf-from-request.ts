@Controller("proxy")
export class ProxyController {
  @Get()
  async fetch(@Query("url") url: string) {
    // ruleid: javascript-ssrf-from-request
    return (await axios.get(url)).data;
  }

  @Get("item")
  async item(@Query("id") id: string) {
    // ok: javascript-ssrf-from-request
    return (await axios.get(`https://api.example.com/items/${encodeURIComponent(id)}`)).data;
  }
}
