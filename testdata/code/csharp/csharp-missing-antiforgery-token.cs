namespace Shop;

public class AccountController : Controller
{
    // ruleid: csharp-missing-antiforgery-token
    [HttpPost]
    public ActionResult Save(AccountModel model)
    {
        return View(model);
    }

    // ruleid: csharp-missing-antiforgery-token
    [HttpPost]
    [Authorize]
    public async Task<IActionResult> Remove(int id)
    {
        return RedirectToAction("Index");
    }

    // ok: csharp-missing-antiforgery-token
    [HttpPost]
    [ValidateAntiForgeryToken]
    public ActionResult Checked(AccountModel model)
    {
        return View(model);
    }

    // ok: csharp-missing-antiforgery-token
    [HttpGet]
    public ActionResult Show(int id)
    {
        return View();
    }

    // ok: csharp-missing-antiforgery-token
    [HttpPost]
    public ActionResult Api([FromBody] AccountModel model)
    {
        return View();
    }
}

[ApiController]
public class RestController : ControllerBase
{
    // ok: csharp-missing-antiforgery-token
    [HttpPost]
    public ActionResult Save(AccountModel model)
    {
        return Ok(model);
    }
}

public class OrdersController : BaseApiController
{
    // ok: csharp-missing-antiforgery-token
    [HttpPost]
    public ActionResult Save(AccountModel model)
    {
        return Ok(model);
    }
}
