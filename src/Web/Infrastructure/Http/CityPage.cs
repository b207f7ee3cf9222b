using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Base of every page under <c>/{city}</c>.</summary>
public abstract class CityPage : LoadedComponent
{
    [Parameter] public string City { get; set; } = "";

    [Inject] protected Tenant Tenant { get; set; } = null!;

    [Inject] protected CurrentUser Me { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the server refused in the posted form.</summary>
    protected FormErrors Errors { get; } = new();

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    protected AuthorityInfo Authority => Tenant.Authority;

    /// <summary>Address under this authority: <c>Link("seances")</c>.</summary>
    protected string Link(string path) => $"/{City}/{path}";

    /// <summary>Answers 404; the caller returns at once and renders nothing.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>Whether this form of the page was posted.</summary>
    protected bool WasPosted(string form) => PostedForm.Is(Http, form);

    /// <summary>Runs a use case when nothing is wrong yet: says what it refused, or that somebody was faster, or goes on to <paramref name="done"/>.</summary>
    /// <param name="act">The use case; its refusals are keys of <paramref name="texts"/>.</param>
    /// <param name="texts">Where the refusals are worded, and <c>Conflict</c>.</param>
    /// <param name="done">Address to go to after success.</param>
    /// <param name="fieldOf">Field a refusal belongs to; none when null.</param>
    protected async Task SubmitAsync(Func<Task<IReadOnlyList<Refusal>>> act, IStringLocalizer texts, string done, Func<string, string>? fieldOf = null)
    {
        if (Errors.Any)
        {
            return;
        }

        try
        {
            foreach (var refusal in await act())
            {
                Errors.Add(fieldOf?.Invoke(refusal.Code) ?? "", texts.Word(refusal));
            }
        }
        catch (DbUpdateException)
        {
            Errors.Add(texts["Conflict"]);
        }

        if (!Errors.Any)
        {
            Goto(done);
        }
    }

    /// <inheritdoc cref="SubmitAsync(Func{Task{IReadOnlyList{Refusal}}}, IStringLocalizer, string, Func{string, string})" />
    protected Task SubmitAsync(Func<Task> act, IStringLocalizer texts, string done) => SubmitAsync(
        async () =>
        {
            await act();
            return [];
        },
        texts, done);

    /// <summary>Redirects after a successful POST; the caller returns at once.</summary>
    protected void Goto(string address) => Navigation.NavigateTo(address);
}
