using Microsoft.AspNetCore.Components;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Base of every page under <c>/{city}</c>.</summary>
public abstract class CityPage : ComponentBase
{
    [Parameter] public string City { get; set; } = "";

    [Inject] protected Tenant Tenant { get; set; } = null!;

    [Inject] protected CurrentUser Me { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the server refused in the posted form.</summary>
    protected FormErrors Errors { get; } = new();

    protected AuthorityInfo Authority => Tenant.Authority;

    /// <summary>Address under this authority: <c>Link("seances")</c>.</summary>
    protected string Link(string path) => $"/{City}/{path}";

    /// <summary>Answers 404; the caller returns at once and renders nothing.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>Redirects after a successful POST; the caller returns at once.</summary>
    protected void Goto(string address) => Navigation.NavigateTo(address);
}
