using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>The members of every edition, with filters that can be kept under a name.</summary>
public partial class DirectoryPage
{
    private const int Size = 50;
    private DirectoryFilter _filter = new();
    private List<DirectoryRow> _rows = [];
    private List<OrganChoice> _organs = [];
    private List<string> _districts = [];
    private List<DirectoryView> _views = [];
    private int _count;
    private int _page = 1;

    [SupplyParameterFromQuery(Name = "page")] public string? Number { get; set; }

    [SupplyParameterFromForm(FormName = "keep")] public ViewInput? Kept { get; set; }

    private bool HasMore => _filter is not { Origin: null, Channel: null, District: null, Age: null, Minor: null, HasOpenNeed: false };

    private int Pages => Math.Max(1, (_count + Size - 1) / Size);

    private string Here => Link("gestion/membres") + _filter.Query;

    protected override async Task OnInitializedAsync()
    {
        Kept ??= new();
        _filter = DirectoryFilter.Read(new Uri(Navigation.Uri).Query);
        _count = await Queries.CountAsync(_filter);
        _page = Math.Clamp(Typed.Whole(Number) ?? 1, 1, Pages);
        _rows = await Queries.PageAsync(_filter, _page, Size);
        (_organs, _districts) = (await Queries.OrgansAsync(), await Queries.DistrictsAsync());
        _views = Me.Id is { } user ? await Queries.ViewsAsync(user) : [];
    }

    private string PageLink(int page) => Navigation.GetUriWithQueryParameter("page", page);

    private Task KeepAsync()
    {
        Errors.Require(Typed.Text(Kept!.Name) is not null, nameof(Kept.Name), D);
        return SubmitAsync(() => Service.KeepAsync(Kept.Name!.Trim(), _filter.Query), T, Here);
    }

    private Task ForgetAsync(Guid id) => SubmitAsync(() => Service.ForgetAsync(id), T, Here);

    private RenderFragment Choose(string name, string label, IEnumerable<Choice> choices, string? chosen) => builder =>
    {
        builder.OpenComponent<FilterChoice>(0);
        builder.AddComponentParameter(1, nameof(FilterChoice.Name), name);
        builder.AddComponentParameter(2, nameof(FilterChoice.Label), label);
        builder.AddComponentParameter(3, nameof(FilterChoice.Choices), choices.ToList());
        builder.AddComponentParameter(4, nameof(FilterChoice.Chosen), chosen);
        builder.CloseComponent();
    };
}

/// <summary>The name of a view, as typed.</summary>
public sealed class ViewInput
{
    public string? Name { get; set; }
}
