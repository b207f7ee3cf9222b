using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Misthos.Web.Data;

/// <summary>Counts the SQL commands of one request: a page's cost is known and tested.</summary>
public sealed class SqlCounter : DbCommandInterceptor
{
    public int Count { get; private set; }

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        Count++;
        return result;
    }
}
