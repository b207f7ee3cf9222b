using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Every form of the application, sent three times at the same time: one is done, the others are told, nobody reads a server error.</summary>
public sealed class PressedAtOnceTests(FormWalk walk) : IClassFixture<FormWalk>
{
    [Fact]
    public async Task A_form_sent_three_times_at_once_breaks_nothing()
    {
        var faults = new List<string>();
        var forms = walk.Forms.DistinctBy(form => form.Kind).ToList();
        Assert.True(forms.Count > 30, $"{forms.Count} forms");
        foreach (var form in forms)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StatusAsync(form))));
            faults.AddRange(answers.Where(status => status >= 500).Select(status => $"{form} → {status}"));
        }

        foreach (var city in WebApp.Cities)
        {
            var picture = await DatabasePicture.OfAsync(walk.App, city);
            faults.AddRange(picture.Unreadable(walk.App));
        }

        Guards.Faults.None(faults);
    }

    private async Task<int> StatusAsync(PageForm form)
    {
        using var answer = await form.PostAsync(walk.App, form.Address);
        return (int)answer.StatusCode;
    }
}
