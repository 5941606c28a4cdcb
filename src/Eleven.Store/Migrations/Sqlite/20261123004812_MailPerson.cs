using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailPerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "PersonId", table: "Outbox", type: "TEXT", nullable: true);

            // Of older mails, whose account now has the address; one to a new address that was not confirmed stays nobody's.
            migrationBuilder.Sql(
                """
                UPDATE "Outbox" SET "PersonId" = (SELECT p."Id" FROM "People" p WHERE p."NormalizedEmail" = upper("Outbox"."To") LIMIT 1);
                """
            );

            migrationBuilder.CreateIndex(name: "IX_Outbox_PersonId", table: "Outbox", column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Outbox_PersonId", table: "Outbox");

            migrationBuilder.DropColumn(name: "PersonId", table: "Outbox");
        }
    }
}
