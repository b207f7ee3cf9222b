using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>The text of a council act, kept for whoever pays and judges.</summary>
public sealed class ActTextTests
{
    [Fact]
    public async Task The_text_of_the_act_is_attached_and_anything_else_is_refused()
    {
        await using var city = await CityDatabase.CreateAsync(services => services.AddScoped<SchemeService>().AddScoped<SchemeQueries>());
        await MoneyCity.MarseilleAsync(city);
        var scheme = await city.WithAsync(db => db.Set<AllowanceScheme>().Select(s => s.Id).SingleAsync());
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<SchemeService>();
        Assert.Equal("act.not-a-pdf", Assert.Single(await service.AttachActAsync(scheme, [])).Code);
        Assert.Equal("act.not-a-pdf", Assert.Single(await service.AttachActAsync(scheme, [0xFF, 0xD8, 0xFF, 0])).Code);
        Assert.Equal("act.file-too-big", Assert.Single(await service.AttachActAsync(scheme, [.. "%PDF"u8, .. new byte[10 * 1024 * 1024]])).Code);
        Assert.Empty(await service.AttachActAsync(scheme, [.. "%PDF-1.4 act"u8]));
        Assert.Empty(await service.AttachActAsync(scheme, [.. "%PDF-1.4 act, second"u8]));
        Assert.Equal("%PDF-1.4 act, second"u8.ToArray(), (await scope.ServiceProvider.GetRequiredService<SchemeQueries>().ActTextAsync(scheme))!.Content);
        Assert.Equal(2, await city.WithAsync(db => db.Set<StoredDocument>().CountAsync()));
    }
}
