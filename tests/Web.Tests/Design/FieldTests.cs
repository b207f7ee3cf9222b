using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

public sealed class FieldTests
{
    private readonly FormErrors _errors = new();

    private Model Input { get; } = new();

    [Fact]
    public async Task A_text_field_ties_label_hint_and_error_to_the_input()
    {
        _errors.Add("Title", "Donnez un titre.");
        var page = await Form(Rendered.Open<TextField>(("For", Title), ("Label", "Titre"), ("Hint", "Court"), ("Required", true)));

        var input = page.QuerySelector("input.input")!;
        Assert.Equal("Input.Title", input.GetAttribute("name"));
        Assert.Equal("Input-Title", input.Id);
        Assert.Equal("avant", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.True(input.HasAttribute("required"));
        Assert.Equal("Titre", page.QuerySelector("label[for=Input-Title]")!.TextContent);
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(["Court", "Erreur\u00a0: Donnez un titre."], described);
    }

    [Fact]
    public async Task A_field_without_error_says_nothing_of_it()
    {
        var page = await Form(Rendered.Open<TextField>(("For", Title), ("Label", "Titre")));

        var input = page.QuerySelector("input.input")!;
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.Equal("Titre (facultatif)", page.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task The_summary_links_to_each_field_and_takes_the_focus()
    {
        _errors.Add("Rows[1].Hours", "Trop long.");
        _errors.Add("L’ensemble est impossible.");
        var i = 1;
        Expression<Func<string?>> hours = () => Input.Rows[i].Hours;
        var page = await Form(Rendered.Open<TextField>(("For", hours), ("Label", "Durée")));

        var summary = page.QuerySelector(".error-summary")!;
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal("2 points sont à corriger", summary.QuerySelector("h2")!.TextContent);
        var link = Assert.Single(summary.QuerySelectorAll("a"));
        var field = page.GetElementById(link.GetAttribute("href")![1..])!;
        Assert.Equal(("Input.Rows[1].Hours", "5"), (field.GetAttribute("name"), field.GetAttribute("value")));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = await Form(Rendered.Open<TextField>(("For", Title), ("Label", "Mot de passe"), ("Type", "password")));
        Assert.False(page.QuerySelector("input.input")!.HasAttribute("value"));
    }

    [Fact]
    public async Task Radios_are_a_group_whose_first_answer_is_where_the_summary_leads()
    {
        _errors.Add("Title", "Choisissez.");
        Choice[] choices = [new("a", "Un"), new("avant", "Deux", "Une précision")];
        var page = await Form(Rendered.Open<Radios>(("For", Title), ("Label", "Lequel ?"), ("Choices", choices)));

        Assert.Equal("Lequel ? (facultatif)", page.QuerySelector("fieldset > legend")!.TextContent);
        var radios = page.QuerySelectorAll("input[type=radio][name='Input.Title']");
        Assert.Equal(["Input-Title", "Input-Title-2"], radios.Select(r => r.Id));
        Assert.Equal([false, true], radios.Select(r => r.HasAttribute("checked")));
        Assert.Equal("Une précision", page.GetElementById(radios[1].GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("Input-Title-error", page.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Input-Title']"));
    }

    [Fact]
    public async Task Selects_and_checkboxes_show_what_was_chosen()
    {
        Choice[] choices = [new("avant", "Avant"), new("après", "Après")];
        Expression<Func<List<string>>> needs = () => Input.Needs;
        Expression<Func<bool>> agreed = () => Input.Agreed;
        var page = await Form(builder =>
        {
            builder.AddContent(0, Rendered.Open<SelectField>(("For", Title), ("Label", "Quand"), ("Choices", choices), ("Empty", "Choisir…")));
            builder.AddContent(1, Rendered.Open<Checkboxes>(("For", needs), ("Label", "Besoins"), ("Choices", choices)));
            builder.AddContent(2, Rendered.Open<CheckboxField>(("For", agreed), ("Label", "D’accord")));
        });

        Assert.Equal("avant", page.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.Equal(["après"], page.QuerySelectorAll("input[name='Input.Needs'][checked]").Select(c => c.GetAttribute("value")));
        Assert.Equal("true", page.QuerySelector("input[name='Input.Agreed'][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_posts_with_its_token_and_leaves_checking_to_the_server()
    {
        var page = await Form(_ => { }, ("Multipart", true));

        var form = page.QuerySelector("form")!;
        Assert.Equal(("post", "multipart/form-data"), (form.GetAttribute("method"), form.GetAttribute("enctype")));
        Assert.True(form.HasAttribute("novalidate"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public void Only_properties_and_indexers_are_fields() =>
        Assert.Throws<NotSupportedException>(() => FieldPath.Of((Expression<Func<string?>>)(() => Input.Title!.Trim())));

    [Fact]
    public void A_missing_model_has_no_value_but_a_name()
    {
        Model? none = null;
        var path = FieldPath.Of((Expression<Func<string?>>)(() => none!.Title));
        Assert.Equal(("none.Title", null), (path.Name, path.Value));
    }

    private Expression<Func<string?>> Title => () => Input.Title;

    private Task<AngleSharp.Dom.IDocument> Form(RenderFragment fields, params (string, object?)[] more) =>
        Rendered.Fragment(Rendered.Open<PostForm>([("Name", "create"), ("Errors", _errors), ("ChildContent", fields), .. more]));

    private sealed class Model
    {
        public string? Title { get; set; } = "avant";

        public List<string> Needs { get; set; } = ["après"];

        public bool Agreed { get; set; } = true;

        public List<Row> Rows { get; set; } = [new("7"), new("5")];
    }

    private sealed record Row(string? Hours);
}
