var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
}
// ok: csharp-hsts-missing
app.UseHttpsRedirection();
app.Run();
