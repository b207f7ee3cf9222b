#:sdk Microsoft.NET.Sdk.Web

// The emptiest answer ASP.NET Core gives: what pages kept in memory are compared with (bench/public.sh).
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
app.MapGet("/", () => "");
await app.RunAsync();
