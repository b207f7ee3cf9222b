using System.Globalization;
using Microsoft.Playwright;

namespace Misthos.Browser.Tests;

/// <summary>A visitor who has a keyboard and no mouse. Each stop must show where it is, inside the window (WCAG 2.4.7, 2.4.11).</summary>
internal sealed class Keyboard(Journey journey)
{
    private readonly IPage page = journey.Page;

    private const int MostStops = 150;

    private const string Seen = """
        async () => {
          const at = document.activeElement;
          const outlined = part => { const style = getComputedStyle(at, part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; };
          const inside = () => { const box = at.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight && box.width > 0; };
          if (at === document.body) return '';
          if (!outlined(null) && !outlined('::after')) return 'shows no focus: ' + at.outerHTML.slice(0, 200);
          for (let frames = 0; frames < 120 && !inside(); frames++) await new Promise(requestAnimationFrame); // The page scrolls smoothly.
          return inside() ? '' : 'is out of sight: ' + at.outerHTML.slice(0, 200);
        }
        """;

    // Day, month, year and the calendar's button are stops inside one field of the browser's own, which shows itself which it is.
    private const string InsideDate = "() => document.activeElement === window.stopBefore && ['date', 'time'].includes(document.activeElement.type)";

    /// <summary>Presses Tab until this element has the focus.</summary>
    public async Task ToAsync(ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.EvaluateAsync("() => { window.stopBefore = document.activeElement; }");
            await page.Keyboard.PressAsync("Tab");
            var complaint = await page.EvaluateAsync<bool>(InsideDate) ? "" : await page.EvaluateAsync<string>(Seen);
            Assert.True(complaint.Length == 0, $"{page.Url}: the stop {complaint}");
        }

        Assert.Fail($"{page.Url}: {MostStops} presses of Tab do not reach {target}.");
    }

    /// <summary>Goes to a field and types into it; what was there goes.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await ToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a date field that holds a day and types another, part by part, as the field asks for them.</summary>
    public async Task TypeDayAsync(ILocator field, DateOnly day)
    {
        await ToAsync(field);
        // Which part comes first depends on the browser's own language: whoever sees the field knows; here the first part is tried.
        var before = await field.InputValueAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        var after = await field.InputValueAsync();
        var isDayFirst = after.Length > 0 && after[^2..] != before[^2..];
        await page.Keyboard.TypeAsync(day.ToString(isDayFirst ? "ddMMyyyy" : "MMddyyyy", CultureInfo.InvariantCulture));
        Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), await field.InputValueAsync());
    }

    /// <summary>Goes to a list and takes the option after the one shown.</summary>
    public async Task NextOptionAsync(ILocator list)
    {
        await ToAsync(list);
        await page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Goes to a question with one answer and takes this one: Tab stops once for all its answers, arrows go from one to the next.</summary>
    public async Task PickAsync(ILocator answer)
    {
        var answers = page.Locator($"input[type=radio][name='{await answer.GetAttributeAsync("name")}']");
        var picked = answers.And(page.Locator(":checked"));
        await ToAsync(await picked.CountAsync() > 0 ? picked : answers.First);
        await page.Keyboard.PressAsync("Space");
        for (var left = await answers.CountAsync(); left > 0 && !await answer.IsCheckedAsync(); left--)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            var complaint = await page.EvaluateAsync<string>(Seen);
            Assert.True(complaint.Length == 0, $"{page.Url}: the answer {complaint}");
        }

        Assert.True(await answer.IsCheckedAsync(), $"{page.Url}: the arrows do not reach {answer}.");
    }

    /// <summary>Goes to a link or button, presses Enter and waits for the page it leads to.</summary>
    public async Task PressAsync(ILocator control)
    {
        await ToAsync(control);
        await journey.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
    }
}
