using Misthos.Web.Data;
using Misthos.Web.Features;
using Misthos.Web.Features.SignIn;
using Misthos.Web.Infrastructure;
using Misthos.Web.Infrastructure.Demonstration;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Infrastructure.Security;

var verb = args switch { ["--help" or "-h", ..] => "help", [var first, ..] when !first.StartsWith('-') => first, _ => "serve" };
var builder = WebApplication.CreateBuilder(Verbs.Options(args is [var v, ..] && v == verb ? args[1..] : args));
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPersistence(builder.Configuration).AddSecurity(builder.Configuration).AddWeb();
builder.Services.AddPdfPrinter();
builder.Services.AddMailQueue(builder.Configuration);
var demonstration = builder.Configuration.GetValue<bool>("Demonstration:Enabled");
if (demonstration)
{
    builder.Services.AddSingleton<DemonstrationSignIn>();
}

builder.Services.AddFeatures();
builder.Services.AddSingleton<SignInLimits>().AddRateLimiter(SignInLimits.Register);

var app = builder.Build();
app.UseWeb();
var features = app.MapGroup("");
((IEndpointConventionBuilder)features).Add(CitySegment.Limit);
features.MapFeatures();
if (demonstration)
{
    DemonstrationSignIn.Map(app);
}

return await Verbs.RunAsync(app, verb);
