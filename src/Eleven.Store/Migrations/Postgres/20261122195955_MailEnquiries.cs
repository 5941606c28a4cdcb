using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MailEnquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "AskAt", table: "Outbox", type: "timestamp with time zone", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_Outbox_AskAt", table: "Outbox", column: "AskAt");

            migrationBuilder.CreateIndex(name: "IX_Outbox_To", table: "Outbox", column: "To");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Outbox_AskAt", table: "Outbox");

            migrationBuilder.DropIndex(name: "IX_Outbox_To", table: "Outbox");

            migrationBuilder.DropColumn(name: "AskAt", table: "Outbox");
        }
    }
}
