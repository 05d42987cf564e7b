class Errors
{
    void Configure(IApplicationBuilder app, IWebHostEnvironment env)
    {
        // ruleid: csharp-error-details-shown
        app.UseDeveloperExceptionPage();
    }

    void Guarded(IApplicationBuilder app, IWebHostEnvironment env)
    {
        if (env.IsDevelopment())
        {
            // ok: csharp-error-details-shown
            app.UseDeveloperExceptionPage();
        }
    }

    IActionResult Get()
    {
        try
        {
            return Ok(Load());
        }
        catch (Exception e)
        {
            logger.LogError(e, "load");
            // ruleid: csharp-error-details-shown
            return BadRequest(e.StackTrace);
        }
    }

    IActionResult Safe()
    {
        try
        {
            return Ok(Load());
        }
        catch (Exception e)
        {
            // ok: csharp-error-details-shown
            logger.LogError(e.ToString());
            // ok: csharp-error-details-shown
            return StatusCode(500, "Something went wrong");
        }
    }
}

class ErrorAnswers : Controller
{
    IActionResult Fail(Exception error)
    {
        // ruleid: csharp-error-details-shown
        return StatusCode(500, error.ToString());
    }

    IActionResult FailShort(Exception error)
    {
        logger.LogError(error, "failed");
        // ok: csharp-error-details-shown
        return StatusCode(500, "internal error");
    }
}
