using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Members.Space;

/// <summary>A page of a member's own space. An account may serve two people of a household: the page is about one of them.</summary>
public abstract class MyPage : CityPage
{
    [SupplyParameterFromQuery(Name = "personne")] public string? Whose { get; set; }

    [Inject] protected MyQueries Mine { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    /// <summary>Everybody of the account.</summary>
    protected List<Person> People { get; private set; } = [];

    /// <summary>Whom the page is about; null when the account has nobody.</summary>
    protected Person? Self { get; private set; }

    protected DateOnly Today => Format.DayOf(Clock.GetUtcNow());

    protected bool IsMinor => Self is not null && Minors.IsMinor(Self.BornOn, Today);

    protected override async Task OnInitializedAsync()
    {
        People = await Mine.PeopleAsync(Me.Id);
        Self = People.Find(p => p.Id.ToString() == Whose) ?? People.FirstOrDefault();
        if (Self is not null)
        {
            await LoadAsync(Self);
        }
    }

    /// <summary>Loads what the page shows of the person.</summary>
    protected abstract Task LoadAsync(Person person);

    /// <summary>Address of a page of the space, about the same person.</summary>
    protected string My(string path) => Link($"moi/{path}") + (People.Count > 1 ? $"?personne={Self!.Id}" : "");
}
