using System.Collections;
using System.Reflection;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Guards;

/// <summary>Form binding sets a list to null when no field of it was sent: a form model then has an empty list, so no page fails.</summary>
public sealed class AbsentListTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void A_list_that_was_not_sent_is_empty()
    {
        var lists = typeof(AppDbContext).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetConstructor([]) is not null && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties()).Where(IsSettableList).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, property =>
        {
            var model = Activator.CreateInstance(property.DeclaringType!)!;
            property.SetValue(model, null);
            Assert.True(property.GetValue(model) is not null, $"{property.DeclaringType!.Name}.{property.Name} stays null.");
        });
    }

    private static bool IsSettableList(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } && typeof(IList).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType
        && Nullability.Create(property).WriteState == NullabilityState.NotNull;
}
