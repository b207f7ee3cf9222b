using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Base of the pages that work on the registration this browser holds; without one they lead to the page that asks for the code.</summary>
public abstract class RegistrationPage : CityPage
{
    protected RegistrationView? View { get; private set; }

    /// <summary>Where the page leads when a form was sent that it no longer shows.</summary>
    protected string? Elsewhere { get; private set; }

    [Inject] protected RegistrationQueries Queries { get; set; } = null!;

    [Inject] protected RegistrationService Service { get; set; } = null!;

    [Inject] protected RegistrationSessionService Session { get; set; } = null!;

    [Inject] protected IStringLocalizer<RegistrationTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var view = Session.Current is { } id ? await Queries.ViewAsync(id) : null;
        var elsewhere = view is null ? Link("inscription?reprendre=1") : ElsewhereFor(view) is { } page ? Page(page) : null;
        if (elsewhere is null)
        {
            View = view;
        }
        else if (HttpMethods.IsPost(Http.Request.Method))
        {
            Elsewhere = elsewhere;
        }
        else
        {
            Goto(elsewhere);
        }
    }

    /// <summary>The page to show instead of this one; null for this one.</summary>
    protected abstract string? ElsewhereFor(RegistrationView view);

    protected string Page(string name) => Link($"inscription/{name}");

    protected void Say(IEnumerable<RegistrationFault> faults)
    {
        foreach (var fault in faults)
        {
            Errors.Add(RegistrationReading.FieldOf(fault), T.Fault(View!.Form, fault));
        }
    }
}
