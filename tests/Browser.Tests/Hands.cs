using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Misthos.Browser.Tests;

/// <summary>Forms filled and sent with Tab, letters, arrows, Space and Enter.</summary>
internal sealed class Hands(Journey journey)
{
    private readonly Keyboard keyboard = new(journey);

    public async Task FillAsync(string form, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            await keyboard.TypeAsync(Field(form, label), value);
        }
    }

    public Task PickAsync(string form, string answer) => keyboard.PickAsync(Field(form, answer));

    /// <summary>Goes to a box and ticks it.</summary>
    public async Task TickAsync(string form, string label)
    {
        await keyboard.ToAsync(Field(form, label));
        await journey.Page.Keyboard.PressAsync("Space");
        Assert.True(await Field(form, label).IsCheckedAsync());
    }

    public async Task ChooseAsync(string form, string label, string words)
    {
        await keyboard.ToAsync(Field(form, label));
        await journey.Page.Keyboard.TypeAsync(words);
        Assert.StartsWith(words, await Field(form, label).EvaluateAsync<string>("e => e.selectedOptions[0].text"), StringComparison.Ordinal);
    }

    public async Task SendAsync(string form, string button)
    {
        await keyboard.PressAsync(journey.Form(form).GetByRole(AriaRole.Button, new() { Name = button }).First);
        Assert.Empty(await journey.Page.Locator(".error-summary").AllInnerTextsAsync());
    }

    public Task OpenAsync(string link) => keyboard.PressAsync(journey.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First);

    private ILocator Field(string form, string label) =>
        journey.Form(form).GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}", RegexOptions.None, TimeSpan.FromSeconds(1))).First;
}
